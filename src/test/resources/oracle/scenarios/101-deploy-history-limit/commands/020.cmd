kubectl rollout undo deployment/web --to-revision=3 --dry-run=client
