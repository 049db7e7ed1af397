kubectl create deployment big --image=nginx:1.25 --replicas=2
