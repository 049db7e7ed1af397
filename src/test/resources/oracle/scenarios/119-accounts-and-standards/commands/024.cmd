kubectl set image pod/plain c=nginx:1.26
