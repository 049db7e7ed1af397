kubectl patch pod web --subresource=status -p '{"status":{"conditions":[{"type":"example.com/gate","status":"True"}]}}'
