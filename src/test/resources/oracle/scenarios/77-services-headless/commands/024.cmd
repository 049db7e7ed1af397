kubectl patch svc np -p '{"spec":{"ports":[{"port":80,"nodePort":80}]}}'
