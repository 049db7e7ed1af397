kubectl set image deployment/keys nginx=nginx:1.26
