kubectl patch svc web -p '{"spec":{"type":"ExternalName","externalName":"example.com"}}'
