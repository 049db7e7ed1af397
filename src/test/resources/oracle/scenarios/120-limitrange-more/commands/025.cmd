kubectl run last --image=nginx:1.25
