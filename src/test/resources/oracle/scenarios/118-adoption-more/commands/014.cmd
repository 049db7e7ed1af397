kubectl set image pod/web-1 nginx=nginx:1.26
