/** What leads through the identity provider's own console; the steps themselves come from the server. */
export const guide = {
  loading: 'the steps',
  values: 'Values to copy',
  token: 'The token was shown when it was made.',
  newToken: 'Make a new one if it is lost.',
  title: 'Steps at the identity provider',
  step: (position: number, place: string) => `${position}. ${place}`,
  theToken: 'the token',
  actions: {
    ENTER: 'Enter',
    CHOOSE: 'Choose',
    SWITCH_ON: 'Switch on',
    LEAVE_OFF: 'Leave off',
    PRESS: 'Press',
  },
};
