kubectl create deployment a --image=nginx:1.25
