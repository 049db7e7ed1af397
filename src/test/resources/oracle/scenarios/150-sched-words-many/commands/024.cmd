kubectl describe pod toomuch
