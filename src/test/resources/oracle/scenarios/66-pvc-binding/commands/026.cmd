kubectl patch pv s66-b -p '{"spec":{"hostPath":{"path":"/other"}}}'
