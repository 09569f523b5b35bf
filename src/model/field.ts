/** What a column of a grid can hold. */
export type Field =
  | 'topic'
  | 'discussion'
  | 'actions'
  | 'site'
  | 'slot'
  | 'day'
  | 'room'
  | 'facilitator'
  | 'owner'
  | 'due'
  | 'kind';
