kubectl patch job manual -p '{"spec":{"completionMode":"Indexed"}}'
