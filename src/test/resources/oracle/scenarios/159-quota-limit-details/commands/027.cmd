kubectl patch service ci -p '{"spec":{"type":"NodePort"}}'
