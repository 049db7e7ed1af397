kubectl wait --for=condition=Complete job/par --timeout=10s
