import { HandoverError } from '../../../kernel/errors';

/** The endpoint does not answer, too late, or that it cannot now: the same request may succeed later. */
export class ModelUnavailable extends HandoverError {
  readonly code = 'MODEL_UNAVAILABLE';

  constructor(
    message: string,
    /** When it asks to be asked again; null where it does not say. */
    readonly retryAfterMs: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The endpoint answers that the request is wrong: another key, model or address is needed. */
export class ModelRefusesRequest extends HandoverError {
  readonly code = 'MODEL_REFUSES_REQUEST';
}

/** The model does not want to read this text. */
export class ModelDeclined extends HandoverError {
  readonly code = 'MODEL_DECLINED';
}

/** The answer is too long, no JSON, or another than was asked for. */
export class ModelAnswersBadly extends HandoverError {
  readonly code = 'MODEL_ANSWERS_BADLY';
}
