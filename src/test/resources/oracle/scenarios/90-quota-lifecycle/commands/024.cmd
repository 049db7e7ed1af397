kubectl patch quota compute -p '{"spec":{"scopes":["BestEffort"]}}'
