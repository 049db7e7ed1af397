kubectl describe pod toobig
