kubectl run bare --image=nginx:1.25
