kubectl patch pdb db -p '{"spec":{"unhealthyPodEvictionPolicy":"AlwaysAllow"}}'
