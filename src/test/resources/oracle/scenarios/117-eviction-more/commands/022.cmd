kubectl patch pdb empty -p '{"spec":{"selector":{}}}'
