kubectl patch pdb db -p '{"spec":{"selector":{"matchLabels":{"app":"none"}}}}'
