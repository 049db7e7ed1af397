kubectl describe pv s153-del
