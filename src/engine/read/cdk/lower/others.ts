import { plain } from './fields';
import { grant, writeInlinePolicies } from './grants';
import type { Kind, Kinds } from './kinds';

/** Resources that messages come from or go to, of which little more than that they are there matters. */
function named(type: string): Kind {
  return { type, fields: {} };
}

const task: Kind = { type: 'AWS::ECS::TaskDefinition', fields: { taskRole: plain('TaskRoleArn') } };

export const otherKinds: Kinds = {
  'aws-kms.Key': { type: 'AWS::KMS::Key', fields: { enableKeyRotation: plain('EnableKeyRotation') } },
  'aws-stepfunctions.StateMachine': {
    type: 'AWS::StepFunctions::StateMachine',
    fields: { stateMachineName: plain('StateMachineName'), role: plain('RoleArn') },
    called: (lowering, call, construct) => {
      if (call.method !== 'grantStartExecution') return;
      grant(lowering, call.args[0], construct, ['states:StartExecution'], call.span);
    },
  },
  'aws-iam.Role': { type: 'AWS::IAM::Role', fields: { roleName: plain('RoleName') }, made: writeInlinePolicies },
  'aws-ecs.FargateTaskDefinition': task,
  'aws-ecs.Ec2TaskDefinition': task,
  'aws-ecs.TaskDefinition': task,
  'aws-events.ApiDestination': named('AWS::Events::ApiDestination'),
  'aws-logs.LogGroup': { type: 'AWS::Logs::LogGroup', fields: { logGroupName: plain('LogGroupName') } },
};
