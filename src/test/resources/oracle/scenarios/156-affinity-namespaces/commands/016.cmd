kubectl set image deployment/keyed nginx=nginx:1.26
