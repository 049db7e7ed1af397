kubectl patch rc web -p '{"spec":{"selector":{"app":"other"}}}'
