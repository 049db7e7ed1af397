kubectl patch rs web -p '{"spec":{"selector":{"matchLabels":{"app":"x"}}}}'
