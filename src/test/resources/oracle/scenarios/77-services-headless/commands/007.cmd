kubectl expose deployment web --name=np --type=NodePort --port=80,443
