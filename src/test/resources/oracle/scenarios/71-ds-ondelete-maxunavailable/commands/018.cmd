kubectl patch ds agent -p '{"spec":{"selector":{"matchLabels":{"app":"x"}}}}'
