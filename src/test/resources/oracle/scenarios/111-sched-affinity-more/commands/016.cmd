kubectl run follower --image=nginx:1.25 --labels=app=lonely
