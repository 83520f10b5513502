/** Longest time that a planning may be given, seconds: far below the 24 days after which timers overflow and end at once. */
export const longestDeadlineSeconds = 7200;
