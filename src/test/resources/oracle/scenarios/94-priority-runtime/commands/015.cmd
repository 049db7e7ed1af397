kubectl run late --image=nginx:1.25 '--overrides={"spec":{"runtimeClassName":"s94-boxed"}}'
