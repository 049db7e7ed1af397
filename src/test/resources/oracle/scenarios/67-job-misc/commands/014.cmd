kubectl describe job once
