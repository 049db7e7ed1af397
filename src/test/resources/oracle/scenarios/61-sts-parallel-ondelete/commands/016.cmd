kubectl set image sts/old nginx=nginx:1.26
