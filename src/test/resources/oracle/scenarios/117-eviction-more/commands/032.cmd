kubectl patch pdb db -p '{"spec":{"minAvailable":2,"maxUnavailable":null}}'
