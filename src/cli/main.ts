process.stdout.write('queuewise\n');
