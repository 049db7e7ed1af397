kubectl run late --image=nginx:1.25
