kubectl set image deployment/gone nginx=nginx:1.26
