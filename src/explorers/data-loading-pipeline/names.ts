/** Names that are the same in every language. */
export const modelNames = { pi0: 'pi0', pi05: 'pi0.5', pi0Fast: 'pi0-FAST' } as const;
export const frameworkNames = { pytorch: 'PyTorch', jax: 'JAX' } as const;
export const samplerNames = { random: 'RandomSampler', distributed: 'DistributedSampler' } as const;
