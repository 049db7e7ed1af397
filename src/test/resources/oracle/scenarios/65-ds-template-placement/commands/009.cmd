kubectl patch ds agent -p '{"spec":{"template":{"spec":{"nodeSelector":{"tier":"front"}}}}}'
