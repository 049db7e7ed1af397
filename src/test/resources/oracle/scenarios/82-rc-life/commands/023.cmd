kubectl set image rc/web c=nginx:1.27
