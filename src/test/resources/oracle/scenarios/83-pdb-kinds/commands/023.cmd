kubectl patch pdb db -p '{"spec":{"maxUnavailable":null,"minAvailable":"100%"}}'
