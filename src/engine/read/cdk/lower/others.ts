import { plain } from './fields';
import type { Kind, Kinds } from './kinds';

/** Resources that messages come from or go to, of which little more than that they are there matters. */
function named(type: string): Kind {
  return { type, fields: {} };
}

export const otherKinds: Kinds = {
  'aws-kms.Key': { type: 'AWS::KMS::Key', fields: { enableKeyRotation: plain('EnableKeyRotation') } },
  'aws-stepfunctions.StateMachine': {
    type: 'AWS::StepFunctions::StateMachine',
    fields: { stateMachineName: plain('StateMachineName') },
  },
  'aws-events.ApiDestination': named('AWS::Events::ApiDestination'),
  'aws-logs.LogGroup': { type: 'AWS::Logs::LogGroup', fields: { logGroupName: plain('LogGroupName') } },
};
