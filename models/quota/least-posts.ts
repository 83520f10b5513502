/** ⌈share · E⌉: the least posts of a school; the crumb keeps 0.8 × 15 at 12. */
export function leastPosts(entitlement: number, share: number): number {
  return Math.ceil(share * entitlement - 1e-9);
}
