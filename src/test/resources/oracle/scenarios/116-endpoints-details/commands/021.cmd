kubectl patch svc byname -p '{"spec":{"ports":[{"port":80,"targetPort":"nosuch"}]}}'
