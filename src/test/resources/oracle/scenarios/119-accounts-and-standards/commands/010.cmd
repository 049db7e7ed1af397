kubectl run late --image=nginx:1.25 '--overrides={"spec":{"serviceAccountName":"robot"}}'
