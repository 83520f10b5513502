/** `mainSubject` of management and support staff, who have none. Never a subject of lessons or posts. */
export const noSubject = 'none';
