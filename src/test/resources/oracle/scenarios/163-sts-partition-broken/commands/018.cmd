kubectl get controllerrevisions -o 'custom-columns=R:.revision,I:.data.spec.template.spec.containers[0].image'
