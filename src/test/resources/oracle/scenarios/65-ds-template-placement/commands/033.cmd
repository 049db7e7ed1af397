kubectl rollout undo ds/big --to-revision=2
