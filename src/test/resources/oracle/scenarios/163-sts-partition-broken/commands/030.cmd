kubectl set image sts/web nginx=nginx:1.27
