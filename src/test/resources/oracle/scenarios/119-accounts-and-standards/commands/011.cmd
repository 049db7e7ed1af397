kubectl create deployment gone --image=nginx:1.25
